(* Polynomials with rational coefficients in named coordinates, for the checker of proof files, and their values. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra.
Import ListNotations.
Open Scope R_scope.

(* Names are numbers that the reader gives them. A monomial has its names in increasing order; a polynomial its
   monomials in lexicographic order, which multiplication by a monomial keeps. *)
Definition name := positive.
Definition monomial : Type := list (name * positive).
Definition poly : Type := list (monomial * Q).
Definition valuation : Type := name -> R.

Fixpoint value_of_monomial (u : valuation) (m : monomial) : R :=
  match m with [] => 1 | (x, i) :: m' => u x ^ Pos.to_nat i * value_of_monomial u m' end.
Fixpoint ev (u : valuation) (p : poly) : R :=
  match p with [] => 0 | (m, q) :: p' => Q2R q * value_of_monomial u m + ev u p' end.

Fixpoint compare_monomials (m n : monomial) : comparison :=
  match m, n with
  | [], [] => Eq | [], _ => Lt | _, [] => Gt
  | (x, i) :: m', (y, j) :: n' => match Pos.compare x y with
    | Lt => Gt | Gt => Lt
    | Eq => match Pos.compare i j with Eq => compare_monomials m' n' | o => o end end
  end.
Fixpoint multiply_monomials (m : monomial) : monomial -> monomial :=
  fix go (n : monomial) : monomial :=
    match m, n with
    | [], _ => n | _, [] => m
    | (x, i) :: m', (y, j) :: n' => match Pos.compare x y with
      | Eq => (x, (i + j)%positive) :: multiply_monomials m' n'
      | Lt => (x, i) :: multiply_monomials m' n
      | Gt => (y, j) :: go n' end
    end.
Definition is_zero_number (q : Q) : bool := Qeq_bool q 0.
Fixpoint add (p : poly) : poly -> poly :=
  fix go (q : poly) : poly :=
    match p, q with
    | [], _ => q | _, [] => p
    | (m, v) :: p', (n, w) :: q' => match compare_monomials m n with
      | Eq => let s := Qred (v + w) in if is_zero_number s then add p' q' else (m, s) :: add p' q'
      | Lt => (m, v) :: add p' q
      | Gt => (n, w) :: go q' end
    end.
Definition scale (c : Q) (p : poly) : poly :=
  if is_zero_number c then [] else map (fun t => (fst t, Qred (c * snd t))) p.
Definition number (q : Q) : poly := if is_zero_number q then [] else [([], Qred q)].
Definition variable (x : name) : poly := [([(x, 1%positive)], 1%Q)].
Definition one : poly := number 1.
Definition negate (p : poly) : poly := scale (-(1)) p.
Definition subtract (p q : poly) : poly := add p (negate q).
Definition multiply_by_term (m : monomial) (v : Q) (q : poly) : poly :=
  map (fun t => (multiply_monomials m (fst t), Qred (v * snd t))) q.
Definition multiply (p q : poly) : poly := fold_right (fun t r => add (multiply_by_term (fst t) (snd t) q) r) [] p.
Fixpoint power (p : poly) (n : nat) : poly := match n with O => one | S k => multiply p (power p k) end.
Fixpoint lookup {A} (x : name) (l : list (name * A)) : option A :=
  match l with [] => None | (y, a) :: l' => if Pos.eqb x y then Some a else lookup x l' end.
Fixpoint substitute_monomial (s : list (name * poly)) (m : monomial) : poly :=
  match m with
  | [] => one
  | (x, i) :: m' => multiply (power (match lookup x s with Some p => p | None => variable x end) (Pos.to_nat i))
                             (substitute_monomial s m')
  end.
Definition substitute (s : list (name * poly)) (p : poly) : poly :=
  fold_right (fun t r => add (scale (snd t) (substitute_monomial s (fst t))) r) [] p.
Definition equal (p q : poly) : bool := match subtract p q with [] => true | _ => false end.

(* --- what they are worth --- *)
Lemma compare_monomials_eq m : forall n, compare_monomials m n = Eq -> m = n.
Proof.
  induction m as [|[x i] m IH]; intros [|[y j] n] H; cbn in H; try congruence.
  destruct (Pos.compare_spec x y); try congruence. destruct (Pos.compare_spec i j); try congruence.
  subst. f_equal. now apply IH.
Qed.
Lemma multiply_monomials_cons x i m y j n : multiply_monomials ((x, i) :: m) ((y, j) :: n) =
  match Pos.compare x y with
  | Eq => (x, (i + j)%positive) :: multiply_monomials m n
  | Lt => (x, i) :: multiply_monomials m ((y, j) :: n)
  | Gt => (y, j) :: multiply_monomials ((x, i) :: m) n end.
Proof. reflexivity. Qed.
Lemma ev_multiply_monomials u m : forall n,
  value_of_monomial u (multiply_monomials m n) = value_of_monomial u m * value_of_monomial u n.
Proof.
  induction m as [|[x i] m IH]. intros n; destruct n; cbn; ring.
  induction n as [|[y j] n IHn]. cbn. ring.
  rewrite multiply_monomials_cons. destruct (Pos.compare_spec x y) as [->| |]; cbn [value_of_monomial].
  - rewrite IH, Pos2Nat.inj_add, pow_add. ring.
  - rewrite IH. cbn [value_of_monomial]. ring.
  - rewrite IHn. cbn [value_of_monomial]. ring.
Qed.
Lemma Q2R_red q : Q2R (Qred q) = Q2R q. Proof. apply Qeq_eqR, Qred_correct. Qed.
Lemma Q2R_of_zero q : is_zero_number q = true -> Q2R q = 0.
Proof. intros H. apply Qeq_bool_iff in H. rewrite (Qeq_eqR _ _ H). unfold Q2R. cbn. lra. Qed.
Lemma Q2R_number_0 : Q2R 0 = 0. Proof. unfold Q2R. cbn. lra. Qed.
Lemma Q2R_number_1 : Q2R 1 = 1. Proof. unfold Q2R. cbn. lra. Qed.
Lemma add_cons m v p n w q : add ((m, v) :: p) ((n, w) :: q) =
  match compare_monomials m n with
  | Eq => if is_zero_number (Qred (v + w)) then add p q else (m, Qred (v + w)) :: add p q
  | Lt => (m, v) :: add p ((n, w) :: q)
  | Gt => (n, w) :: add ((m, v) :: p) q end.
Proof. reflexivity. Qed.
Lemma ev_add u p : forall q, ev u (add p q) = ev u p + ev u q.
Proof.
  induction p as [|[m v] p IH]. intros [|]; cbn; ring.
  induction q as [|[n w] q IHq]. cbn. ring.
  rewrite add_cons. destruct (compare_monomials m n) eqn:E.
  - apply compare_monomials_eq in E. subst n. destruct (is_zero_number (Qred (v + w))) eqn:Z.
    + apply Q2R_of_zero in Z. rewrite Q2R_red, Q2R_plus in Z. rewrite IH. cbn [ev].
      replace (Q2R w) with (- Q2R v) by lra. ring.
    + cbn [ev]. rewrite IH, Q2R_red, Q2R_plus. ring.
  - cbn [ev]. rewrite IH. cbn [ev]. ring.
  - cbn [ev]. rewrite IHq. cbn [ev]. ring.
Qed.
Lemma ev_scale u c p : ev u (scale c p) = Q2R c * ev u p.
Proof.
  unfold scale. destruct (is_zero_number c) eqn:Z. apply Q2R_of_zero in Z. rewrite Z. cbn. ring.
  induction p as [|[m v] p IH]; cbn [map ev fst snd]. ring. rewrite IH, Q2R_red, Q2R_mult. ring.
Qed.
Lemma ev_number u q : ev u (number q) = Q2R q.
Proof. unfold number. destruct (is_zero_number q) eqn:Z. now rewrite (Q2R_of_zero q Z). cbn. rewrite Q2R_red. ring. Qed.
Lemma ev_one u : ev u one = 1. Proof. unfold one. now rewrite ev_number, Q2R_number_1. Qed.
Lemma ev_variable u x : ev u (variable x) = u x. Proof. cbn. rewrite Q2R_number_1. change (Pos.to_nat 1) with 1%nat. ring. Qed.
Lemma ev_negate u p : ev u (negate p) = - ev u p.
Proof. unfold negate. rewrite ev_scale. unfold Q2R. cbn. lra. Qed.
Lemma ev_subtract u p q : ev u (subtract p q) = ev u p - ev u q.
Proof. unfold subtract. rewrite ev_add, ev_negate. ring. Qed.
Lemma ev_multiply_by_term u m v q : ev u (multiply_by_term m v q) = Q2R v * value_of_monomial u m * ev u q.
Proof.
  induction q as [|[n w] q IH]; cbn [multiply_by_term map ev fst snd]. ring.
  unfold multiply_by_term in IH. rewrite IH, ev_multiply_monomials, Q2R_red, Q2R_mult. ring.
Qed.
Lemma ev_multiply u p q : ev u (multiply p q) = ev u p * ev u q.
Proof.
  induction p as [|[m v] p IH]; cbn [multiply fold_right ev fst snd]. ring.
  fold (multiply p q). rewrite ev_add, ev_multiply_by_term, IH. ring.
Qed.
Lemma ev_power u p n : ev u (power p n) = ev u p ^ n.
Proof. induction n as [|n IH]; cbn [power pow]. apply ev_one. now rewrite ev_multiply, IH. Qed.
Lemma lookup_in {A} x (l : list (name * A)) a : lookup x l = Some a -> In (x, a) l.
Proof.
  induction l as [|[y e] l IH]; cbn; [congruence|]. destruct (Pos.eqb_spec x y) as [->|]. intros E. left. congruence.
  intros E. right. now apply IH.
Qed.
(* substitution is evaluation at other values *)
Lemma ev_substitute u w s p : (forall x, w x = match lookup x s with Some q => ev u q | None => u x end) ->
  ev u (substitute s p) = ev w p.
Proof.
  intros H. assert (M : forall m, ev u (substitute_monomial s m) = value_of_monomial w m).
  { induction m as [|[x i] m IH]; cbn [substitute_monomial value_of_monomial]. apply ev_one.
    rewrite ev_multiply, ev_power, IH, (H x). destruct (lookup x s); [|rewrite ev_variable]; reflexivity. }
  induction p as [|[m v] p IH]; cbn [substitute fold_right ev fst snd]. reflexivity.
  fold (substitute s p). now rewrite ev_add, ev_scale, M, IH.
Qed.
Lemma ev_ext u w p : (forall x, u x = w x) -> ev u p = ev w p.
Proof.
  intros H. induction p as [|[m v] p IH]; cbn [ev]; [reflexivity|]. rewrite IH. f_equal. f_equal.
  induction m as [|[x i] m IHm]; cbn [value_of_monomial]; [reflexivity|]. now rewrite IHm, H.
Qed.
Lemma equal_sound p q : equal p q = true -> forall u, ev u p = ev u q.
Proof.
  unfold equal. intros H u. pose proof (ev_subtract u p q) as E. destruct (subtract p q); [|discriminate].
  cbn [ev] in E. lra.
Qed.

