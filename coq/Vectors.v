(* Vectors as functions on 0, ..., m-1: the dot product is bilinear; Cauchy-Schwarz. *)
From Coq Require Import ZArith List Lia Reals Lra.
From ExactParity Require Import Statements StatementsTheorem4 StatementsSparseReal Counting.
Import ListNotations.
Open Scope R_scope.

Lemma dot_product_Sm m u v : dot_product m u v = Sm (seq 0 m) (fun i => u i * v i).
Proof. reflexivity. Qed.
Lemma dot_product_nonneg m u : 0 <= dot_product m u u.
Proof. rewrite dot_product_Sm. apply Sm_pos. intros i _. apply Rle_0_sqr. Qed.
Lemma length_sq m u : length_of m u * length_of m u = dot_product m u u.
Proof. apply sqrt_sqrt, dot_product_nonneg. Qed.
Lemma length_nonneg m u : 0 <= length_of m u.
Proof. apply sqrt_pos. Qed.
(* |s u + v|^2 as a polynomial in s *)
Lemma dot_product_combination m u v s :
  dot_product m (fun i => s * u i + v i) (fun i => s * u i + v i)
  = s * s * dot_product m u u + 2 * s * dot_product m u v + dot_product m v v.
Proof.
  rewrite !dot_product_Sm, <- !Sm_scal, <- !Sm_plus. apply Sm_ext. intros i _. ring.
Qed.
Lemma cauchy_schwarz_squared m u v : dot_product m u v * dot_product m u v <= dot_product m u u * dot_product m v v.
Proof.
  set (U := dot_product m u u). set (V := dot_product m v v). set (P := dot_product m u v).
  assert (K : forall s, 0 <= s * s * U + 2 * s * P + V).
  { intros s. unfold U, V, P. rewrite <- dot_product_combination. apply dot_product_nonneg. }
  assert (U0 : 0 <= U) by apply dot_product_nonneg. destruct U0 as [U0|U0].
  - specialize (K (- P / U)). replace (- P / U * (- P / U) * U + 2 * (- P / U) * P + V) with (V - P * P / U) in K by
    (field; lra).
    apply Rmult_le_compat_l with (r := U) in K; [|lra]. replace (U * (V - P * P / U)) with (U * V - P * P) in K by
      (field; lra). lra.
  - rewrite <- U0 in *. assert (P = 0); [|nra]. destruct (Req_dec P 0) as [E|E]; [exact E|]. exfalso.
    specialize (K (- (V + 1) / (2 * P))). replace (2 * (- (V + 1) / (2 * P)) * P) with (- (V + 1)) in K by (field;
      exact E). lra.
Qed.
Theorem cauchy_schwarz m u v : Rabs (dot_product m u v) <= length_of m u * length_of m v.
Proof.
  pose proof (length_nonneg m u). pose proof (length_nonneg m v).
  rewrite <- (Rabs_right (length_of m u * length_of m v)) by nra.
  apply Rsqr_le_abs_0. unfold Rsqr. pose proof (cauchy_schwarz_squared m u v) as C. rewrite <- !length_sq in C. lra.
Qed.
