(* hdp-definition-2: x_j -> x_j w_j keeps x uniform, so that every w gives the value at (1, ..., 1) up to its parity; that
   value by Pascal's rule. *)
From Coq Require Import ZArith List Lia.
From ExactParity Require Import Statements StatementsDefinition2 Binomials Sums CubeSums.
Import ListNotations.
Open Scope Z_scope.

Lemma sum_of_lsum l : sum_of l = lsum l. Proof. reflexivity. Qed.
Lemma lsum_scale {A} (c : Z) (f : A -> Z) l : lsum (map (fun x => c * f x) l) = c * lsum (map f l).
Proof. induction l as [|a l IH]; cbn [map lsum fold_right]; [lia|]. fold (lsum (map (fun x => c * f x) l)) (lsum (map f l)). rewrite IH. ring. Qed.
Lemma lsum_cube_S d f : lsum (map f (cube (S d))) = lsum (map (fun x => f (1 :: x)) (cube d)) + lsum (map (fun x => f (-1 :: x)) (cube d)).
Proof. cbn [cube]. now rewrite map_app, lsum_app, !map_map. Qed.
Lemma parity_cons a x : parity (a :: x) = a * parity x. Proof. reflexivity. Qed.
Lemma total_cons a x : total (a :: x) = a + total x. Proof. reflexivity. Qed.
Lemma cube_signs d : forall w, In w (cube d) -> parity w * parity w = 1.
Proof.
  induction d as [|d IH]; intros w H. destruct H as [<-|[]]. reflexivity. apply cube_S in H. destruct H as [s [y [-> [S Y]]]]. rewrite parity_cons. specialize (IH y Y).
  replace (s * parity y * (s * parity y)) with (s * s * (parity y * parity y)) by ring. rewrite IH. destruct S as [-> | ->]; reflexivity.
Qed.
Lemma sum_at_weights d : forall w g, In w (cube d) ->
  lsum (map (fun x => parity x * g (dot w x)) (cube d)) = parity w * cubesum d g.
Proof.
  induction d as [|d IH]; intros w g H.
  - destruct H as [<-|[]]. unfold cubesum. cbn [cube map dot lsum fold_right]. change (parity []) with 1. change (total []) with 0. ring.
  - apply cube_S in H. destruct H as [s [y [-> [Hs Y]]]]. rewrite lsum_cube_S, cubesum_S, parity_cons. cbn [dot].
    rewrite (map_ext (fun x => parity (1 :: x) * g (s * 1 + dot y x)) (fun x => parity x * g (s + dot y x))) by (intros; rewrite parity_cons, Z.mul_1_l, Z.mul_1_r; reflexivity).
    rewrite (map_ext (fun x => parity (-1 :: x) * g (s * -1 + dot y x)) (fun x => -1 * (parity x * g (- s + dot y x)))) by (intros; rewrite parity_cons; replace (s * -1) with (- s) by lia; ring).
    rewrite lsum_scale, (IH y (fun z => g (s + z)) Y), (IH y (fun z => g (- s + z)) Y).
    destruct Hs as [-> | ->].
    + assert (A : cubesum d (fun z => g (1 + z)) = cubesum d (fun z => g (z + 1))) by (unfold cubesum; f_equal; apply map_ext; intros; f_equal; f_equal; lia).
      assert (B : cubesum d (fun z => g (-(1) + z)) = cubesum d (fun z => g (z - 1))) by (unfold cubesum; f_equal; apply map_ext; intros; f_equal; f_equal; lia).
      rewrite A, B. ring.
    + assert (A : cubesum d (fun z => g (-1 + z)) = cubesum d (fun z => g (z - 1))) by (unfold cubesum; f_equal; apply map_ext; intros; f_equal; f_equal; lia).
      assert (B : cubesum d (fun z => g (- -1 + z)) = cubesum d (fun z => g (z + 1))) by (unfold cubesum; f_equal; apply map_ext; intros; f_equal; f_equal; lia).
      rewrite A, B. ring.
Qed.
Lemma cube_count d : lsum (map (fun _ => 1) (cube d)) = 2 ^ Z.of_nat d.
Proof. induction d as [|d IH]; [reflexivity|]. rewrite lsum_cube_S, IH, Nat2Z.inj_succ, Z.pow_succ_r by lia. lia. Qed.
Lemma squares_of_signed d h sg c : (forall w, In w (cube d) -> sg w * sg w = 1) ->
  (forall w, In w (cube d) -> lsum (map (fun x => parity x * h w x) (cube d)) = sg w * c) ->
  squares d h = 2 ^ Z.of_nat d * (c * c).
Proof.
  intros SQ H. unfold squares. rewrite sum_of_lsum. rewrite (map_ext_in _ (fun w => (c * c) * 1)).
  - rewrite lsum_scale, cube_count. ring.
  - intros w W. cbv zeta. rewrite sum_of_lsum, (H w W). pose proof (SQ w W) as P. replace (sg w * c * (sg w * c)) with (sg w * sg w * (c * c)) by ring. rewrite P. ring.
Qed.
(* the parity against a threshold *)
Lemma threshold d : forall b, cubesum (S d) (fun s => active (s + b)) = minus_one_pow (index (S d) b) * binomial d (index (S d) b).
Proof.
  induction d as [|d IH]; intros b.
  - unfold cubesum, index, active. cbn [cube map app lsum fold_right]. change (parity [1]) with 1. change (parity [-1]) with (-1). change (total [1]) with 1. change (total [-1]) with (-1).
    cbn [binomial]. change (Z.of_nat 1) with 1. destruct (Z.leb_spec 0 (1 + b)), (Z.leb_spec 0 (-1 + b)), (Z.eqb_spec ((1 + b) / 2) 0) as [E|E]; try lia.
    + exfalso. pose proof (Z.div_mod (1 + b) 2 ltac:(lia)). pose proof (Z.mod_pos_bound (1 + b) 2 ltac:(lia)). lia.
    + rewrite E. reflexivity.
    + exfalso. pose proof (Z.div_mod (1 + b) 2 ltac:(lia)). pose proof (Z.mod_pos_bound (1 + b) 2 ltac:(lia)). lia.
    + exfalso. pose proof (Z.div_mod (1 + b) 2 ltac:(lia)). pose proof (Z.mod_pos_bound (1 + b) 2 ltac:(lia)). lia.
  - rewrite cubesum_S.
    assert (A : cubesum (S d) (fun s => active (s + 1 + b)) = cubesum (S d) (fun s => active (s + (b + 1)))) by (unfold cubesum; f_equal; apply map_ext; intros; f_equal; f_equal; lia).
    assert (B : cubesum (S d) (fun s => active (s - 1 + b)) = cubesum (S d) (fun s => active (s + (b - 1)))) by (unfold cubesum; f_equal; apply map_ext; intros; f_equal; f_equal; lia).
    rewrite A, B, !IH. unfold index. set (J := (Z.of_nat (S (S d)) + b) / 2).
    replace ((Z.of_nat (S d) + (b + 1)) / 2) with J by (unfold J; f_equal; lia).
    replace ((Z.of_nat (S d) + (b - 1)) / 2) with (J - 1) by (unfold J; replace (Z.of_nat (S (S d)) + b) with (Z.of_nat (S d) + (b - 1) + 1 * 2) by lia; rewrite Z.div_add by lia; lia).
    cbn [binomial]. replace (minus_one_pow J) with (minus_one_pow (J - 1 + 1)) by (f_equal; lia). rewrite minus_one_pow_succ. ring.
Qed.
Lemma sign_square z : minus_one_pow z * minus_one_pow z = 1.
Proof. unfold minus_one_pow. destruct (Z.even z); reflexivity. Qed.
Theorem hdp_definition_2__bias : StatementsDefinition2.hdp_definition_2__bias.
Proof.
  intros [|d] b D; [lia|]. replace (S d - 1)%nat with d by lia. rewrite (squares_of_signed _ _ parity (minus_one_pow (index (S d) b) * binomial d (index (S d) b))); [|apply cube_signs|].
  - pose proof (sign_square (index (S d) b)) as P. set (p := minus_one_pow _) in *. set (c := binomial d _). replace (p * c * (p * c)) with (p * p * (c * c)) by ring. now rewrite P, Z.mul_1_l.
  - intros w W. rewrite (sum_at_weights _ w (fun z => active (z + b)) W). now rewrite threshold.
Qed.
Theorem hdp_definition_2__weight : StatementsDefinition2.hdp_definition_2__weight.
Proof.
  intros [|[|d]] b D; try lia. replace (S (S d) - 2)%nat with d by lia. set (J := index (S (S d)) b).
  rewrite (squares_of_signed _ _ (fun w => parity (tl w)) (minus_one_pow J * (binomial d J - binomial d (J - 1)))).
  - pose proof (sign_square J) as P. set (p := minus_one_pow J) in *. set (c := binomial d J - binomial d (J - 1)). replace (p * c * (p * c)) with (p * p * (c * c)) by ring. now rewrite P, Z.mul_1_l.
  - intros w W. apply cube_S in W. destruct W as [s [y [-> [_ Y]]]]. exact (cube_signs (S d) y Y).
  - intros w W. apply cube_S in W. destruct W as [s [y [-> [Hs Y]]]]. cbn [tl]. rewrite lsum_cube_S. cbn [dot first].
    rewrite (map_ext (fun x => parity (1 :: x) * (1 * active (s * 1 + dot y x + b))) (fun x => parity x * active (dot y x + (s + b)))) by (intros; rewrite parity_cons, !Z.mul_1_l; f_equal; f_equal; lia).
    rewrite (map_ext (fun x => parity (-1 :: x) * (-1 * active (s * -1 + dot y x + b))) (fun x => parity x * active (dot y x + (- s + b)))) by (intros x; rewrite parity_cons; replace (s * -1 + dot y x + b) with (dot y x + (- s + b)) by lia; ring).
    rewrite (sum_at_weights _ y (fun z => active (z + (s + b))) Y), (sum_at_weights _ y (fun z => active (z + (- s + b))) Y), !threshold.
    assert (J1 : index (S d) (1 + b) = J) by (unfold J, index; f_equal; lia).
    assert (J2 : index (S d) (-1 + b) = J - 1) by (unfold J, index; replace (Z.of_nat (S (S d)) + b) with (Z.of_nat (S d) + (-1 + b) + 1 * 2) by lia; rewrite Z.div_add by lia; lia).
    assert (M : minus_one_pow J = - minus_one_pow (J - 1)) by (replace J with (J - 1 + 1) at 1 by lia; apply minus_one_pow_succ).
    destruct Hs as [-> | ->]; [change (- (1)) with (-1)|change (- -1) with 1]; rewrite J1, J2, M; ring.
Qed.
Theorem hdp_definition_2__output : StatementsDefinition2.hdp_definition_2__output.
Proof. intros d b at_ones. apply (squares_of_signed _ _ parity); [apply cube_signs|]. intros w W. exact (sum_at_weights d w (fun z => Z.max 0 (z + b)) W). Qed.
